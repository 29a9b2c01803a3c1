import { Map } from 'immutable';
import { createElement as h, type ReactNode, useState } from 'react';
import { ObjectWidgetTopBar } from 'decap-cms-ui-default';
import ObjectWidget from 'decap-cms-widget-object';
import type { Point } from '../../cartography/point.ts';
import type { Territory } from '../../model/cms-settings.ts';
import type { ControlProps, DataList, DataMap } from '../decap-types.ts';
import { groupContents } from '../group-contents.ts';
import { settings } from '../settings.ts';
import { whereabouts } from './nearby.ts';
import { PasteBox } from './paste-box.ts';
import { PositionMap } from './position-map.ts';
import { Precision } from './precision.ts';

const NOTHING = Map() as unknown as DataMap;
const EMPTY = 'Vuoto: nessun segno sulla mappa';

/** A position: the map, what it says in words, and how exact it is. Closed until one opens it. */
function PositionControl(props: ControlProps): ReactNode {
  const { value, onChange, field, forID, classNameWrapper, t } = props;
  const [closed, setClosed] = useState(true);
  const data = (value || NOTHING) as DataMap;
  return h(
    'div',
    { id: forID, className: `${classNameWrapper} posizione` },
    h(ObjectWidgetTopBar, {
      name: String(field.get('label')),
      heading: closed && (pointOf(data) ? groupContents(field, value) : EMPTY),
      collapsed: closed,
      onCollapseToggle: () => setClosed(!closed),
      t,
    }),
    !closed && h(OpenPosition, { ...props, data, onChange }),
  );
}

function OpenPosition({
  data,
  onChange,
  field,
  getEntry,
}: ControlProps & { data: DataMap }): ReactNode {
  const { territory } = settings;
  const position = pointOf(data);
  const radius = numberIn(data, 'raggio_m');
  const known = knownPlaces(territory, getEntry().get('data').get('titolo'));
  const move = ({ lat, lon }: Point, likely: number) => {
    const moved = data.set('lat', lat).set('lon', lon);
    onChange(data.get('precisione') ? moved : approximate(moved, likely));
  };
  return h(
    'div',
    null,
    h(PositionMap, { territory, known, position, radius, onMove: move }),
    h('output', null, describe(position, territory, known)),
    h(PasteBox, { onMove: (pasted: Point) => move(pasted, LIKELY_WHEN_PASTED) }),
    position && [
      h(Precision, {
        key: 'precisione',
        fields: field.get('fields') as DataList,
        precision: data.get('precisione') as string | undefined,
        radius,
        onChoose: (precision: string) =>
          onChange(
            precision === 'esatta'
              ? data.set('precisione', precision).delete('raggio_m')
              : approximate(data, LIKELY),
          ),
        onRadius: (metres: number | undefined) => onChange(data.set('raggio_m', metres)),
      }),
      h(
        'button',
        { key: 'togli', type: 'button', onClick: () => onChange(NOTHING) },
        'Togli il segno',
      ),
    ],
  );
}

/** Metres: other maps mark a house, seldom its door. */
const LIKELY_WHEN_PASTED = 50;

/** Metres, where nothing says more. */
const LIKELY = 100;

/** A mark is not exact until somebody says so. */
function approximate(data: DataMap, metres: number): DataMap {
  return data.set('precisione', 'approssimata').set('raggio_m', metres);
}

function pointOf(data: DataMap): Point | undefined {
  const lat = numberIn(data, 'lat');
  const lon = numberIn(data, 'lon');
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function numberIn(data: DataMap, key: string): number | undefined {
  const value = data.get(key);
  return typeof value === 'number' ? value : undefined;
}

/** All but the place that is being written. */
function knownPlaces({ points, centre, name }: Territory, title: unknown) {
  return [...points, { name: `centro di ${name}`, ...centre }].filter(
    (place) => place.name !== title,
  );
}

function describe(
  position: Point | undefined,
  { box }: Territory,
  known: Parameters<typeof whereabouts>[1],
): string {
  if (position === undefined) return 'Nessun segno: clicca sulla mappa, se la posizione è nota.';
  const { lat, lon } = position;
  const inside = lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
  const where = inside ? whereabouts(position, known) : 'fuori dal territorio, controlla';
  return `Segno a ${lat}, ${lon}: ${where}.`;
}

export const positionWidget = {
  ...ObjectWidget.Widget(),
  name: 'posizione',
  controlComponent: PositionControl,
};
