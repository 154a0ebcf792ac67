/** One call of an operation and its answer, as they were. */
export interface Example {
  /** What it is an example of, in a sentence. */
  readonly summary: string;
  readonly sent: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly ifMatch?: string;
    readonly key?: string;
  };
  readonly status: number;
  readonly headers: Headers;
  /** The whole body, read; without meaning where there is none. */
  readonly body: unknown;
}

/** The examples of one operation, each by a name. */
export type OwnExamples = Readonly<Record<string, Example>>;

/** What the document shows of each operation, and of each problem by its type. */
export interface Examples {
  readonly operations: Readonly<Record<string, OwnExamples>>;
  readonly problems: Readonly<Record<string, Example>>;
}
