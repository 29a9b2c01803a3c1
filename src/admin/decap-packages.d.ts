/** What we use of Decap, typed: its own declarations miss half of it, or are not there. */
/* eslint-disable @typescript-eslint/consistent-type-imports -- inside `declare module` a relative
   import statement is not resolved: what it names becomes `any` without a word. */

declare module 'decap-cms-core' {
  type CmsConfig = import('../model/cms-types.ts').CmsConfig;
  type ControlComponent = import('./decap-types.ts').ControlComponent;
  type DraftEntry = import('./decap-types.ts').DraftEntry;
  type DataMap = import('./decap-types.ts').DataMap;

  export interface DecapWidget {
    name: string;
    controlComponent: ControlComponent;
    previewComponent?: unknown;
    schema?: object;
    allowMapValue?: boolean;
  }

  export interface DecapFormat {
    fromFile: (text: string) => object;
    toFile: (data: Record<string, unknown>, sortedKeys: string[]) => string;
  }

  export interface DecapEvent {
    name: 'preSave' | 'postSave' | 'preUnpublish';
    handler: (event: { entry: DraftEntry }) => DataMap | undefined | Promise<DataMap | undefined>;
  }

  export const DecapCmsCore: {
    init(options: { config: CmsConfig }): void;
    registerBackend(name: string, backend: unknown): void;
    registerWidget(widget: DecapWidget | DecapWidget[]): void;
    registerEditorComponent(component: unknown): void;
    registerLocale(name: string, phrases: object): void;
    registerRemarkPlugin(plugin: { settings: Record<string, unknown> }): void;
    registerCustomFormat(name: string, extension: string, format: DecapFormat): void;
    registerEventListener(event: DecapEvent): void;
    registerPreviewStyle(style: string, options?: { raw: true }): void;
    registerPreviewTemplate(name: string, component: unknown): void;
  };
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (
    config: object,
    options: object,
  ) => import('./meanwhile/archive.ts').Archive;
}
declare module 'decap-cms-backend-git-gateway' {
  /** Somebody whom the accounts service let in. */
  export interface GatewayUser {
    id?: string;
    email: string;
    user_metadata: object;
    /** What it gave: replaced as a whole when it is renewed. */
    token?: { access_token: string };
    /** A token that can still be used, renewed where it is old or if asked. */
    jwt(renew?: boolean): Promise<string>;
  }

  export type Credentials = GatewayUser | { token: string };

  type Request = (request: unknown) => Promise<Response>;

  type Backend = import('./meanwhile/archive.ts').Archive & {
    authType: 'pkce' | 'netlify';
    api?: { requestFunction?: Request };
    requestFunction: Request;
    getAuthClient(): Promise<{
      login(email: string, password: string, remember: boolean): Promise<GatewayUser>;
    }>;
    authenticate(credentials: Credentials): Promise<object>;
    authComponent(): unknown;
  };

  export const GitGatewayBackend: new (config: object, options: object) => Backend;
}
declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: new (
    config: object,
    options: object,
  ) => import('./meanwhile/archive.ts').Archive;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (
    config: object,
    options: object,
  ) => import('./meanwhile/archive.ts').Archive;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (
    config: object,
    options: object,
  ) => import('./meanwhile/archive.ts').Archive;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: new (
    config: object,
    options: object,
  ) => import('./meanwhile/archive.ts').Archive;
}
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(element: Element): {
    render(what: ReactNode): void;
    unmount(): void;
  };
}
declare module 'decap-cms-editor-component-image' {
  const component: unknown;
  export default component;
}
declare module 'decap-cms-locales/dist/esm/*' {
  type Phrases = import('./phrases.ts').Phrases;

  const phrases: Phrases;
  export default phrases;
}
declare module 'decap-cms-ui-default' {
  import type { ReactNode } from 'react';

  /** The bar that opens and closes a group of fields; `name` is of ours (see `decap-forms.ts`). */
  export function ObjectWidgetTopBar(props: {
    name: string;
    heading: string | false;
    collapsed: boolean;
    onCollapseToggle: () => void;
    t: (key: string) => string;
  }): ReactNode;
}
declare module 'decap-cms-widget-*' {
  import type { DecapWidget } from 'decap-cms-core';

  const widget: { Widget(): DecapWidget };
  export default widget;
}
