import { codegenConfig } from '@passerelle/portal-kit/codegen';

export default codegenConfig('applicant');
