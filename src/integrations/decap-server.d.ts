declare module 'decap-server/dist/middlewares.js' {
  /** The part of an Express application that the server uses. */
  interface Application {
    use(handler: unknown): void;
    post(path: string, handler: Handler): void;
  }

  interface Answer {
    status(code: number): Answer;
    json(value: unknown): void;
  }

  export type Handler = (
    request: { body: unknown },
    response: Answer,
    next: () => void,
  ) => Promise<void> | void;

  type Register = (application: Application, options?: { logLevel?: string }) => Promise<void>;

  export const registerLocalFs: Register;
  export const registerLocalGit: Register;
}
