/**
 * What is left of a field that somebody filled and then cleared, by its widget: what Decap's controls,
 * and those of our own, hand over. A field nobody touched is not there at all.
 */
export const CLEARED: Readonly<Record<string, readonly unknown[]>> = {
  string: [''],
  sigla: [''],
  text: [''],
  riassunto: [''],
  markdown: [''],
  number: [''],
  giorno: [''],
  ora: [''],
  boolean: [false],
  select: [null, []],
  caselle: [[]],
  si_no: [''],
  relation: ['', []],
  image: ['', null],
  file: ['', null],
  list: [[]],
  list_se: [[]],
  object: [{}],
  object_se: [{}],
  posizione: [{}],
  // Nobody can clear these: what was there stays.
  identificativo: [],
  hidden: [],
};
