import type { ReactNode } from 'react';

/** An Immutable map of entry data, as far as we read it. */
export interface DataMap {
  get(key: string): unknown;
  getIn(path: readonly (string | number)[]): unknown;
  set(key: string, value: unknown): DataMap;
  delete(key: string): DataMap;
  setIn(path: readonly (string | number)[], value: unknown): DataMap;
  toJS(): Record<string, unknown>;
}

/** An Immutable list of maps. */
export interface DataList {
  size: number;
  toArray(): (DataMap | undefined)[];
}

/** The entry being written. */
export interface DraftEntry extends DataMap {
  get(key: 'collection' | 'slug'): string;
  get(key: 'newRecord'): boolean | undefined;
  get(key: 'data'): DataMap;
  get(key: string): unknown;
}

/** What a control of the form receives; a control around one of Decap's own passes all of it on. */
export interface ControlProps {
  value: unknown;
  onChange: (value: unknown) => void;
  /** The field's configuration. */
  field: DataMap;
  /** Id of the element that the label names. */
  forID: string;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => DraftEntry;
  /** Decap's phrases. */
  t: (key: string) => string;
  ref?: unknown;
}

export type ControlComponent =
  (new (props: never) => { render(): ReactNode }) | ((props: ControlProps) => ReactNode);
