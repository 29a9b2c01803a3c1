import { createElement, useCallback, useReducer } from 'react';
import ImageWidget from 'decap-cms-widget-image';
import { type Asset, isBeingRead, MILLISECONDS, TRIES } from '../asset.ts';
import type { ControlProps } from '../decap-types.ts';

interface ImageProps extends ControlProps {
  getAsset: (path: string, field: unknown) => Asset;
}

const { controlComponent: DecapImage, ...widget } = ImageWidget.Widget();

/**
 * Decap asks for a picture once, gets a blank while it is being read, and never asks again: pictures
 * of saved entries would stay blank. Here it asks until there is something.
 */
function ImageControl({ getAsset, ...props }: ImageProps) {
  const [turn, again] = useReducer((count: number) => count + 1, 0);
  const patientGetAsset = useCallback(
    (path: string, field: unknown) => {
      const asset = getAsset(path, field);
      if (isBeingRead(asset) && turn < TRIES) setTimeout(again, MILLISECONDS);
      return asset;
    },
    [getAsset, turn],
  );
  return createElement(DecapImage as React.ComponentType<ImageProps>, {
    ...props,
    getAsset: patientGetAsset,
  });
}

export const imageWidget = {
  ...widget,
  controlComponent: ImageControl as unknown as typeof DecapImage,
};
