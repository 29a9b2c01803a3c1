import {
  CenteredTextSymbolizer,
  exp,
  type Feature,
  type LabelRule,
  LineLabelSymbolizer,
  LineSymbolizer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';

/** Kinds of land that are green; the others stay cloth. Source: the Protomaps basemap, version 4. */
const GREEN = new Set([
  'park',
  'garden',
  'forest',
  'wood',
  'grass',
  'grassland',
  'meadow',
  'scrub',
  'cemetery',
  'nature_reserve',
  'playground',
  'recreation_ground',
]);

const isKind =
  (...kinds: string[]) =>
  (_zoom: number, { props }: Feature) =>
    kinds.includes(String(props['kind']));

/** How streets, water and houses look: the colours of the page, printed thin on cloth. */
export function tileStyle(element: Element): {
  paintRules: PaintRule[];
  labelRules: LabelRule[];
  backgroundColor: string;
} {
  const styles = getComputedStyle(element);
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim();
  const [ground, raised, rule, ink, muted, rust, teal, olive] = [
    'ground',
    'raised',
    'rule',
    'ink',
    'muted',
    'rust',
    'teal',
    'olive',
  ].map(colour) as [string, string, string, string, string, string, string, string];
  const family = styles.fontFamily;

  const area = (
    dataLayer: string,
    fill: string,
    opacity: number,
    filter?: PaintRule['filter'],
  ) => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill, opacity }),
    ...(filter && { filter }),
  });
  const road = (kinds: string[], color: string, widths: number[][], minzoom = 0) => ({
    dataLayer: 'roads',
    minzoom,
    symbolizer: new LineSymbolizer({ color, width: exp(1.6, widths), lineCap: 'round' }),
    filter: isKind(...kinds),
  });
  const halo = { stroke: ground, width: 3, fontFamily: family, labelProps: ['name:it', 'name'] };
  const word = (dataLayer: string, kinds: string[], fontSize: number, fill: string) => ({
    dataLayer,
    symbolizer: new CenteredTextSymbolizer({ ...halo, fill, fontSize, fontWeight: 600 }),
    filter: isKind(...kinds),
  });

  return {
    backgroundColor: raised,
    paintRules: [
      area('earth', ground, 1),
      area('landuse', olive, 0.16, (_zoom, { props }) => GREEN.has(String(props['kind']))),
      area('water', teal, 0.25),
      {
        dataLayer: 'water',
        symbolizer: new LineSymbolizer({ color: teal, width: 1, opacity: 0.4 }),
        filter: isKind('river', 'stream', 'canal'),
      },
      area('buildings', rust, 0.16),
      road(
        ['path'],
        rule,
        [
          [14, 0.4],
          [18, 2],
        ],
        14,
      ),
      road(
        ['minor_road', 'other'],
        rule,
        [
          [11, 0.4],
          [14, 1.4],
          [18, 9],
        ],
        11,
      ),
      road(['major_road'], muted, [
        [8, 0.4],
        [13, 1.2],
        [18, 7],
      ]),
      road(['highway'], rust, [
        [6, 0.5],
        [13, 1.8],
        [18, 8],
      ]),
      {
        dataLayer: 'roads',
        minzoom: 11,
        symbolizer: new LineSymbolizer({ color: ink, width: 1, dash: [5, 3] }),
        filter: isKind('rail'),
      },
    ],
    labelRules: [
      word('places', ['locality'], 15, ink),
      word('places', ['neighbourhood', 'macrohood'], 12, muted),
      {
        dataLayer: 'roads',
        minzoom: 15,
        symbolizer: new LineLabelSymbolizer({ ...halo, fill: muted, fontSize: 11.5 }),
        filter: isKind('minor_road', 'major_road', 'other', 'highway', 'path'),
      },
    ],
  };
}
