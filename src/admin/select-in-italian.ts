import { createElement, type ReactNode } from 'react';
import {
  type AriaLiveMessages,
  components,
  type GroupBase,
  type MultiValueRemoveProps,
} from 'react-select';

interface Option {
  label: string;
  value: string;
}

const ariaLiveMessages: AriaLiveMessages<Option, boolean, GroupBase<Option>> = {
  guidance: ({ context, isInitialFocus }) => {
    if (context === 'menu')
      return 'Frecce su e giù per scorrere, Invio per scegliere, Esc per uscire.';
    if (context === 'value') return 'Frecce a sinistra e a destra per scorrere, Canc per togliere.';
    return isInitialFocus ? 'Scrivi per cercare, o freccia giù per aprire l’elenco.' : '';
  },
  onChange: ({ action, label = '', labels }) => {
    switch (action) {
      case 'deselect-option':
      case 'pop-value':
      case 'remove-value':
        return `Tolto: ${label}.`;
      case 'clear':
        return 'Tolto tutto.';
      case 'initial-input-focus':
        return `Scelto: ${labels.join(', ')}.`;
      default:
        return `Scelto: ${label}.`;
    }
  },
  onFocus: ({ label = '', isSelected }) => `${label}${isSelected ? ', già scelto' : ''}.`,
  onFilter: ({ resultsMessage }) => `${resultsMessage}.`,
};

/** What the lists from which one chooses say, to who sees and to who does not. */
export const selectInItalian = {
  ariaLiveMessages,
  screenReaderStatus: ({ count }: { count: number }) =>
    count === 1 ? 'Una voce trovata' : `${count} voci trovate`,
  noOptionsMessage: () => 'Niente da scegliere',
  loadingMessage: () => 'Leggo le schede…',
};

/** The cross that takes away one of several choices. */
export function MultiValueRemove(props: MultiValueRemoveProps<Option>): ReactNode {
  const innerProps = { ...props.innerProps, 'aria-label': `Togli ${props.data.label}` };
  return createElement(components.MultiValueRemove<Option, boolean, GroupBase<Option>>, {
    ...props,
    innerProps,
  });
}
