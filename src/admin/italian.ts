import decapItalian from 'decap-cms-locales/dist/esm/it/index.js';
import { type Phrases, withPhrases } from './phrases.ts';

/** Phrases that Decap's Italian lacks, and those an editor could misread. */
const OWN: Phrases = {
  auth: {
    loginWithAzure: 'Accedi con Azure',
    loginWithForgejo: 'Accedi con Forgejo',
    errors: {
      email: 'Scrivi il tuo indirizzo e-mail.',
      password: 'Scrivi la tua password.',
      identitySettings:
        'Il servizio di accesso non risponde. Chi cura il sito controlli che Identity e Git Gateway siano attivi.',
    },
  },
  app: {
    header: { workflow: 'In revisione', media: 'Immagini e file', quickAdd: 'Aggiungi' },
    app: {
      errorHeader: 'Il programma di scrittura non si avvia',
      configErrors: 'Errori nella configurazione',
      checkConfigYml: 'Avvisa chi cura il sito.',
      loadingConfig: 'Un momento…',
      waitingBackend: 'In attesa dell’archivio…',
    },
    notFoundPage: { header: 'Qui non c’è niente' },
  },
  collection: {
    sidebar: {
      collections: 'Schede',
      allCollections: 'Tutte le schede',
      searchAll: 'Cerca ovunque',
    },
    collectionTop: {
      viewAsList: 'Vedi come elenco',
      viewAsGrid: 'Vedi come riquadri',
      newButton: 'Aggiungi: %{collectionLabel}',
      newButtonAriaLabel: 'Aggiungi: %{collectionLabel}',
      searchResults: 'Che cosa si trova per «%{searchTerm}»',
      searchResultsInCollection: 'Che cosa si trova per «%{searchTerm}» in %{collection}',
    },
    entries: {
      loadingEntries: 'Leggo le schede…',
      cachingEntries: 'Leggo le schede…',
      longerLoading: 'Può volerci qualche minuto',
      noEntries: 'Ancora nessuna scheda',
      unpublishedHeader: 'Non ancora pubblicate',
    },
  },
  editor: {
    editorControl: { field: { optional: 'facoltativo', widgetLabel: 'campo %{widgetLabel}' } },
    editorControlPane: {
      widget: {
        required: 'Manca «%{fieldLabel}».',
        regexPattern: '«%{fieldLabel}»: %{pattern}.',
        processing: '«%{fieldLabel}»: un momento, ci sto lavorando.',
        range: '«%{fieldLabel}» va da %{minValue} a %{maxValue}.',
        min: '«%{fieldLabel}» è almeno %{minValue}.',
        max: '«%{fieldLabel}» è al massimo %{maxValue}.',
        rangeCount: '«%{fieldLabel}» ha da %{minCount} a %{maxCount} voci.',
        rangeCountExact: '«%{fieldLabel}» ha esattamente %{count} voci.',
        rangeMin: '«%{fieldLabel}» ha almeno %{minCount} voci.',
        rangeMax: '«%{fieldLabel}» ha al massimo %{maxCount} voci.',
        invalidPath: '«%{path}» non è un percorso valido',
        pathExists: 'Il percorso «%{path}» esiste già',
      },
    },
    editor: {
      onLeavePage: 'Vuoi davvero uscire? Le modifiche non salvate si perdono.',
      onUnpublishing: 'Vuoi davvero togliere questa scheda dal sito?',
      onPublishing: 'Vuoi davvero pubblicare questa scheda?',
      onDeleteWithUnsavedChanges:
        'Vuoi davvero cancellare questa scheda dal sito, con le modifiche che non hai salvato?',
      onDeletePublishedEntry: 'Vuoi davvero cancellare questa scheda dal sito?',
      loadingEntry: 'Apro la scheda…',
      confirmLoadBackup:
        'Su questo computer c’è una copia non salvata di questa scheda. Vuoi riprendere da lì?',
    },
    editorInterface: {
      toggleI18n: 'Mostra o nascondi le lingue',
      togglePreview: 'Mostra o nascondi l’anteprima',
      toggleScrollSync: 'Scorri insieme scheda e anteprima',
      toggleNotes: 'Mostra o nascondi le note',
    },
    editorNotesPane: {
      title: 'Note',
      emptyState: 'Ancora nessuna nota. Scrivi qui sotto la prima.',
      addNote: 'Aggiungi una nota',
      addPlaceholder: 'Scrivi una nota…',
      editPlaceholder: 'Correggi la nota…',
      save: 'Salva',
      cancel: 'Annulla',
      edit: 'Correggi',
      delete: 'Cancella',
      resolve: 'Segna come risolta',
      unresolve: 'Riapri',
      confirmDelete: 'Vuoi davvero cancellare questa nota?',
      shortcut: 'Con Ctrl+Invio la nota si aggiunge subito',
    },
    editorToolbar: {
      published: 'Pubblicata',
      publishAndCreateNew: 'Pubblica e comincia un’altra scheda',
      deleteUnpublishedEntry: 'Cancella la scheda non pubblicata',
      deletePublishedEntry: 'Cancella la scheda dal sito',
      deleteEntry: 'Cancella la scheda',
      backCollection: ' %{collectionLabel}',
      unsavedChanges: 'Da salvare',
      changesSaved: 'Tutto salvato',
      ready: 'Pronta',
      deployPreviewPendingButtonLabel: 'Cerca l’anteprima',
      deployPreviewButtonLabel: 'Apri l’anteprima',
      deployButtonLabel: 'Apri la pagina',
    },
    editorWidgets: {
      markdown: {
        strikethrough: 'Barrato',
        linkPrompt: 'Scrivi l’indirizzo a cui porta il collegamento',
        headings: 'Titoletti',
        addComponent: 'Aggiungi un’immagine',
        toggleMode: { rich: 'Scrivi senza segni', markdown: 'Scrivi in Markdown' },
      },
      image: {
        choose: 'Scegli un’immagine',
        chooseDifferent: 'Scegli un’altra immagine',
        chooseUrl: 'Scrivi un indirizzo',
        replaceUrl: 'Cambia indirizzo',
        promptUrl: 'Scrivi l’indirizzo dell’immagine',
        remove: 'Togli l’immagine',
        removeAll: 'Togli tutte le immagini',
      },
      file: {
        chooseUrl: 'Scrivi un indirizzo',
        replaceUrl: 'Cambia indirizzo',
        promptUrl: 'Scrivi l’indirizzo del file',
        remove: 'Togli il file',
        removeAll: 'Togli tutti i file',
      },
      headingOptions: {
        headingOne: 'Titolo 1',
        headingTwo: 'Titoletto',
        headingThree: 'Titoletto minore',
        headingFour: 'Titolo 4',
        headingFive: 'Titolo 5',
        headingSix: 'Titolo 6',
      },
      datetime: {
        now: 'Oggi',
        clear: 'Svuota',
        setToNow: 'Oggi: %{fieldLabel}',
      },
      object: { expand: 'Apri', collapse: 'Chiudi' },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: 'Copia l’indirizzo' },
    mediaLibrary: {
      onDelete:
        'Vuoi davvero cancellare il file scelto? Le schede che lo usano resterebbero senza.',
      fileTooLarge: 'Il file è troppo grande: al massimo %{size} kB.',
    },
    mediaLibraryModal: {
      close: 'Chiudi',
      noResults: 'Non si trova niente.',
      noAssetsFound: 'Ancora nessun file.',
      noImagesFound: 'Ancora nessuna immagine.',
      mediaAssets: 'Immagini e file',
      upload: 'Carica un file',
      download: 'Scarica',
      deleteSelected: 'Cancella il file scelto',
      chooseSelected: 'Usa questo',
    },
  },
  ui: {
    errorBoundary: {
      details: 'Qualcosa si è rotto: ',
      reportIt: 'chi cura il sito può segnalarlo su GitHub.',
      privacyWarning:
        'La segnalazione contiene già il messaggio di errore.\nPrima di inviarla togli quello che non deve essere pubblico.',
      recoveredEntry: {
        heading: 'Testo recuperato',
        warning: 'Copialo da qualche parte prima di uscire da questa pagina.',
        copyButtonLabel: 'Copia',
      },
    },
    settingsDropdown: { account: 'Il tuo accesso' },
    toast: {
      onFailToLoadEntries: 'La scheda non si apre: %{details}',
      onFailToPersist: 'Non salvato: %{details}',
      onFailToDelete: 'La scheda non è stata cancellata. %{details}',
      onFailToUpdateStatus: 'La scheda è rimasta com’era. %{details}',
      onFailToPublishEntry: 'La scheda non è stata pubblicata. %{details}',
      missingRequiredField:
        'Non è ancora salvato: manca qualcosa, o qualcosa non va. I campi da rivedere sono segnati in rosso.',
      entrySaved: 'Scheda salvata',
      entryPublished: 'Scheda pubblicata',
      entryUnpublished: 'Scheda tolta dal sito',
      entryUpdated: 'Stato della scheda cambiato',
      onLoggedOut: 'L’accesso è scaduto: copia quello che non hai salvato, poi accedi di nuovo',
      onBackendDown: 'L’archivio non risponde. Notizie: %{details}',
      noteAdded: 'Nota aggiunta',
      onFailToAddNote: 'La nota non è stata aggiunta: %{details}',
      noteUpdated: 'Nota corretta',
      onFailToUpdateNote: 'La nota non è stata corretta: %{details}',
      noteDeleted: 'Nota cancellata',
      onFailToDeleteNote: 'La nota non è stata cancellata: %{details}',
      noteResolved: 'Nota risolta',
      noteReopened: 'Nota riaperta',
      onFailToToggleNote: 'La nota è rimasta com’era: %{details}',
    },
  },
  workflow: {
    workflow: { newPost: 'Nuova scheda', dateFormat: 'D MMMM' },
    workflowList: {
      onPublishingNotReadyEntry:
        'Si pubblicano solo le schede pronte: sposta la scheda nella colonna «Pronte».',
      readyHeader: 'Pronte',
      currentEntries: '%{smart_count} scheda |||| %{smart_count} schede',
    },
  },
};

/** Decap's interface, wholly in Italian. */
export const italian = withPhrases(decapItalian, OWN);
