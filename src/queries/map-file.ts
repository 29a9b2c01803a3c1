import { mapFile } from '../repository/map-file.ts';
import { mapFile as ADDRESS } from '../routes.ts';

/** Address of the file with the streets of the territory, where the content has one. */
export const mapAddress = mapFile(import.meta.env.CONTENT_PATH) === undefined ? undefined : ADDRESS;
