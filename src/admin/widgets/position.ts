import { Map } from 'immutable';
import { createElement, Fragment, type ReactNode } from 'react';
import ObjectWidget from 'decap-cms-widget-object';
import type { ControlProps, DataMap } from '../decap-types.ts';
import { settings } from '../settings.ts';
import type { Point } from './coordinates.ts';
import { PositionMap } from './position-map.ts';

const { controlComponent, ...widget } = ObjectWidget.Widget();
const DecapObject = controlComponent as React.ComponentType<ControlProps>;

function numberIn(data: DataMap | undefined, key: string): number | undefined {
  const value = data?.get(key);
  return typeof value === 'number' ? value : undefined;
}

/** The fields of a position as Decap shows them, with our map below: each writes what both show. */
function PositionControl(props: ControlProps): ReactNode {
  const data = (props.value || undefined) as DataMap | undefined;
  const lat = numberIn(data, 'lat');
  const lon = numberIn(data, 'lon');
  return createElement(
    Fragment,
    null,
    createElement(DecapObject, props),
    createElement(PositionMap, {
      territory: settings.territory,
      position: lat === undefined || lon === undefined ? undefined : { lat, lon },
      radius: numberIn(data, 'raggio_m'),
      onMove: (moved: Point) => {
        props.onChange((data ?? (Map() as DataMap)).set('lat', moved.lat).set('lon', moved.lon));
      },
    }),
  );
}

export const positionWidget = { ...widget, name: 'posizione', controlComponent: PositionControl };
