import { placesFile, placeTexts } from '../../routes.ts';
import type { PlacesFile, PlaceTexts } from '../../text/places/file.ts';

/** Loads a file once; where it does not come, asking again tries again. */
function loader<T>(address: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= fetch(address)
      .then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json() as Promise<T>;
      })
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };
}

export const loadPlaces = loader<PlacesFile>(placesFile);
/** What cards of other pages of the list say besides. */
export const loadTexts = loader<PlaceTexts>(placeTexts);
