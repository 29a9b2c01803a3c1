/** The titled parts of a pact's page, in their order, by the id of each. */
export const pactParts = {
  oggetto: 'Di che cosa parla',
  testo: 'Che cosa ne sappiamo',
  principi: 'I principi',
  bisogni: 'I bisogni a cui risponde',
  articoli: 'Gli articoli',
  modalita: 'Come si collabora',
  sostegno: 'Forme di sostegno',
  monitoraggio: 'Come si controlla',
  recesso: 'Durata, sospensione e recesso',
  firme: 'Chi ha firmato',
  adesioni: 'Chi ha aderito dopo',
  versioni: 'Le versioni',
  impegni: 'Gli impegni del patto',
  documenti: 'I documenti del patto',
  impronte: 'Le impronte',
  altri: 'Altri patti',
} as const;

export type PactPart = keyof typeof pactParts;
