import './day-and-hour.css';
import { Component, createElement as h, createRef, type ReactNode } from 'react';
import { dayInRome } from '../../text/dates.ts';
import type { ControlProps } from '../decap-types.ts';

/**
 * A control of the browser's own, whose value is kept as it is. Decap's passes it through an instant
 * of today in the browser's zone: it moves an hour that the clocks skip, and takes the first figures
 * of a year for another year, so that nobody could type it.
 */
abstract class NativeControl extends Component<ControlProps> {
  readonly #input = createRef<HTMLInputElement>();

  abstract readonly type: 'date' | 'time';

  /** What stands beside the input. */
  abstract buttons(): ReactNode;

  change(value: string): void {
    // Clearing a value that was never whole changes nothing: React would leave what is written.
    if (value === '' && this.#input.current !== null) this.#input.current.value = '';
    this.props.onChange(value);
  }

  button(words: string, value: () => string): ReactNode {
    return h(
      'button',
      {
        type: 'button',
        'aria-label': `${words}: ${String(this.props.field.get('label'))}`,
        onClick: () => this.change(value()),
      },
      words,
    );
  }

  override render(): ReactNode {
    const { value, forID, field, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    return h(
      'div',
      { className: `${classNameWrapper} giorno-e-ora` },
      h('input', {
        ref: this.#input,
        id: forID,
        type: this.type,
        value: typeof value === 'string' ? value : '',
        min: field.get('min'),
        max: field.get('max'),
        onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) =>
          this.props.onChange(target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
      this.buttons(),
      this.button('Svuota', () => ''),
    );
  }
}

class DayControl extends NativeControl {
  override readonly type = 'date';

  override buttons(): ReactNode {
    return this.button('Oggi', () => dayInRome(new Date()));
  }
}

class HourControl extends NativeControl {
  override readonly type = 'time';

  override buttons(): ReactNode {
    return null;
  }
}

export const dayWidget = { name: 'giorno', controlComponent: DayControl };
export const hourWidget = { name: 'ora', controlComponent: HourControl };
