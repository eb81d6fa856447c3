/** What of Eleventy is used here; its package has no types. */
declare module '@11ty/eleventy' {
  export interface RenderedPage {
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }

  export interface Configuration {
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
    addWatchTarget(path: string): void;
    on(event: 'eleventy.before', listener: () => void): void;
    on(
      event: 'eleventy.after',
      listener: (event: { readonly results: readonly RenderedPage[] }) => Promise<void>,
    ): void;
    setLibrary(
      extension: 'md',
      library: { render(text: string, data: Readonly<Record<string, unknown>>): string },
    ): void;
    setQuietMode(quiet: boolean): void;
    setServerOptions(options: Readonly<Record<string, unknown>>): void;
    setUseGitIgnore(use: boolean): void;
  }

  class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean;
        readonly source: 'script' | 'cli';
        readonly configPath: false;
        readonly config: (configuration: Configuration) => object;
      },
    );
    init(): Promise<void>;
    serve(port: number): Promise<void>;
    watch(): Promise<void>;
    write(): Promise<unknown>;
  }

  export { Eleventy as default };
}
