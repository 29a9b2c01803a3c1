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

  type Handler = (
    request: { body: unknown },
    response: Answer,
    next: () => void,
  ) => Promise<void> | void;

  type Register = (application: Application, options?: { logLevel?: string }) => Promise<void>;

  /** CommonJS: Node finds no names in it. */
  const middlewares: { registerLocalFs: Register; registerLocalGit: Register };
  export default middlewares;
}
