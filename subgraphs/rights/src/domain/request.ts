/** What a person may ask for. Rectification, restriction and erasure come with their own acts. */
export type RightsRequestKind = 'ACCESS';

export type RightsRequestStatus = 'RECEIVED' | 'BEING_ANSWERED' | 'ANSWERED';
