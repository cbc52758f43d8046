import { RagError, type ErrorCode } from 'docusaurus-rag-core';

/** A part of a request that is not as it should be. */
export interface FieldFault {
  /** JSON pointer into the body, such as `/page/url`. */
  path: string;
  message: string;
}

/** A request that is refused, with each of its faults. */
export class RequestFault extends RagError {
  readonly faults: FieldFault[];

  constructor(code: ErrorCode, message: string, faults: FieldFault[] = [], options?: ErrorOptions) {
    super(code, message, options);
    this.faults = faults;
  }
}
