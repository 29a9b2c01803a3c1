/** Of a tile, in its own units. Source: Mapbox Vector Tile 2.1. */
const EXTENT = 4096;

/** A tile with land on all of it and one street across, as the Protomaps basemap names them. */
export function vectorTile(): Uint8Array {
  const land = layer('earth', 3, [[9, 0, 0], [26, EXTENT, 0, 0, EXTENT, -EXTENT, 0], [15]]);
  const street = layer('roads', 2, [
    [9, 0, EXTENT / 2],
    [10, EXTENT, 0],
  ]);
  return Uint8Array.from([...land, ...street]);
}

/** @param commands of the geometry: one number that says what and how often, then steps */
function layer(name: string, type: number, commands: readonly (readonly number[])[]): number[] {
  const geometry = commands.flatMap(([command = 0, ...steps]) => [
    ...varint(command),
    ...steps.flatMap((step) => varint(step < 0 ? -step * 2 - 1 : step * 2)),
  ]);
  const kind = [...text(3, 'kind'), ...bytes(4, text(1, 'major_road'))];
  const feature = [...bytes(2, [0, 0]), ...number(3, type), ...bytes(4, geometry)];
  return bytes(3, [
    ...text(1, name),
    ...bytes(2, feature),
    ...kind,
    ...number(5, EXTENT),
    ...number(15, 2),
  ]);
}

function number(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

function bytes(field: number, content: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
}

function text(field: number, value: string): number[] {
  return bytes(field, [...new TextEncoder().encode(value)]);
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) + 0x80, ...varint(Math.floor(value / 0x80))];
}
