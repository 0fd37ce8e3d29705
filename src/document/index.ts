export { assemble, type DraftFindings } from './assemble'
