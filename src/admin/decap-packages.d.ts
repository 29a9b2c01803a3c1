/** What we use of Decap, typed: its own declarations miss half of it, or are not there. */

declare module 'decap-cms-core' {
  import type { CmsConfig } from '../model/cms-types.ts';
  import type { ControlComponent, DraftEntry, DataMap } from './decap-types.ts';

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
  export const ForgejoBackend: unknown;
}
declare module 'decap-cms-backend-git-gateway' {
  /** Somebody whom the accounts service let in. */
  export interface GatewayUser {
    id?: string;
    email: string;
    user_metadata: object;
    /** What it gave: replaced as a whole when it is renewed. */
    token?: unknown;
    /** A token that can still be used, renewed where it is old or if asked. */
    jwt(renew?: boolean): Promise<string>;
  }

  export type Credentials = GatewayUser | { token: string };

  type Request = (request: unknown) => Promise<Response>;

  export class GitGatewayBackend {
    authType: 'pkce' | 'netlify';
    api?: { requestFunction?: Request };
    requestFunction: Request;
    getAuthClient(): Promise<{
      login(email: string, password: string, remember: boolean): Promise<GatewayUser>;
    }>;
    authenticate(credentials: Credentials): Promise<object>;
    authComponent(): unknown;
  }
}
declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: unknown;
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
  import type { Phrases } from './phrases.ts';

  const phrases: Phrases;
  export default phrases;
}
declare module 'decap-cms-widget-*' {
  import type { DecapWidget } from 'decap-cms-core';

  const widget: { Widget(): DecapWidget };
  export default widget;
}
