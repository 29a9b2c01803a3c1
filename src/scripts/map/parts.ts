/** The parts of the map that its component writes. */
export interface MapParts {
  root: HTMLElement;
  frame: HTMLElement;
  drawing: HTMLElement;
  open: HTMLButtonElement;
  ground: HTMLElement;
  scale: SVGSVGElement;
  corners: HTMLElement;
  hint: HTMLElement;
  none: HTMLElement;
  credit: HTMLElement;
  controls: HTMLElement;
  keys: HTMLElement;
  status: HTMLElement;
  notice: HTMLElement;
  panel: HTMLElement;
  panelTitle: HTMLElement;
  panelList: HTMLElement;
  panelMeasure: HTMLButtonElement;
  panelClose: HTMLButtonElement;
  /** What comes after the map. */
  after: HTMLElement;
  shared: HTMLElement | null;
}

/** @throws {Error} if the component has no such part: then the two do not go together. */
export function partsOf(root: HTMLElement): MapParts {
  const part = <Part extends Element = HTMLElement>(name: string): Part => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`the map has no ${name}`);
    return found;
  };
  return {
    root,
    frame: part('frame'),
    drawing: part('drawing'),
    open: part('open'),
    ground: part('map'),
    scale: part('scale'),
    corners: part('corners'),
    hint: part('hint'),
    none: part('none'),
    credit: part('credit'),
    controls: part('controls'),
    keys: part('keys'),
    status: part('map-status'),
    notice: part('map-notice'),
    panel: part('panel'),
    panelTitle: part('panel-title'),
    panelList: part('panel-list'),
    panelMeasure: part('panel-measure'),
    panelClose: part('panel-close'),
    after: part('after'),
    shared: root.querySelector('[data-part="shared"]'),
  };
}
