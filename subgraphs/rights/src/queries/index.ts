import {
  findDocument,
  findRequest,
  findRequestsAbout,
  listMyRequests,
  listOfficeRequests,
} from './find-request.ts';
import { readRegister } from './read-register.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findRequest,
  findRequestsAbout,
  listMyRequests,
  listOfficeRequests,
  findDocument,
  readRegister,
] as const;
