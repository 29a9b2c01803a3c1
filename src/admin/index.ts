import './admin.css';
import { cmsConfig } from '../model/cms-config.ts';
import { registerDecap } from './decap.ts';
import { registerFormats } from './formats.ts';
import { startWithoutPreview } from './narrow-screen.ts';
import { registerPreDelete } from './pre-delete.ts';
import { registerPreviews } from './preview/index.ts';
import { registerPreSave } from './pre-save.ts';
import { settings } from './settings.ts';
import { widgets } from './widgets/index.ts';

const CMS = registerDecap();
CMS.registerWidget(widgets);
registerFormats(CMS);
registerPreSave(CMS);
registerPreDelete(CMS);
registerPreviews(CMS);
startWithoutPreview();
CMS.init({ config: cmsConfig(settings.place) });
