import 'dayjs/locale/it.js';
import dayjs from 'dayjs';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GiteaBackend } from 'decap-cms-backend-gitea';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import imageComponent from 'decap-cms-editor-component-image';
// The index of the locales brings all of them. English is what Decap falls back to.
import english from 'decap-cms-locales/dist/esm/en/index.js';
import BooleanWidget from 'decap-cms-widget-boolean';
import FileWidget from 'decap-cms-widget-file';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { Gateway } from './access/gateway.ts';
import { italian } from './italian.ts';
import { watched } from './meanwhile/watched.ts';

/** Decap, lean: the backends of the sign-in profiles and the widgets of the model, nothing else. */
export function registerDecap(): typeof CMS {
  CMS.registerBackend('git-gateway', watched(Gateway));
  CMS.registerBackend('github', watched(GitHubBackend));
  CMS.registerBackend('gitlab', watched(GitLabBackend));
  CMS.registerBackend('gitea', watched(GiteaBackend));
  CMS.registerBackend('forgejo', watched(ForgejoBackend));
  CMS.registerBackend('proxy', watched(ProxyBackend));
  CMS.registerWidget(
    [
      BooleanWidget,
      FileWidget,
      ListWidget,
      MarkdownWidget,
      NumberWidget,
      ObjectWidget,
      RelationWidget,
      SelectWidget,
      StringWidget,
      TextWidget,
    ].map((widget) => widget.Widget()),
  );
  CMS.registerEditorComponent(imageComponent);
  CMS.registerLocale('en', english);
  CMS.registerLocale('it', italian);
  // The months of Decap's days.
  dayjs.locale('it');
  // With Decap's own bullet, `*`, the first letter typed in a body would rewrite all its lists.
  CMS.registerRemarkPlugin({ settings: { bullet: '-' } });
  return CMS;
}
