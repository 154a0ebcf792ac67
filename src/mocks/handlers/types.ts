import type {
  Contract,
  OperationName,
  PathParameters,
  Query,
  RequestBody,
  ResponseBody,
} from "../../api/contract.ts";
import type { Context } from "../engine/context.ts";
import type { Wire } from "../engine/reply.ts";

/** A request as its handler gets it: read, checked, and allowed. */
export interface MockRequest<Name extends OperationName> {
  readonly params: PathParameters<Name>;
  readonly query: Query<Name>;
  readonly body: RequestBody<Name>;
  /** The version that the client acts on, without quotes. */
  readonly ifMatch: Contract[Name] extends { ifMatch: true } ? string : undefined;
  readonly context: Context;
}

/** A result together with its version. */
export class Versioned<Body> {
  readonly body: Body;
  readonly version: string;

  constructor(body: Body, version: string) {
    this.body = body;
    this.version = version;
  }
}

type Result<Name extends OperationName> = Contract[Name] extends { versioned: true }
  ? Versioned<Wire<ResponseBody<Name>>>
  : Wire<ResponseBody<Name>>;

/**
 * A handler for each operation of the contract. It returns data or throws a `ProblemError`, and never waits,
 * so that nothing can happen between looking and changing.
 */
export type Handlers = {
  readonly [Name in OperationName]: (request: MockRequest<Name>) => Result<Name>;
};
