export { type FindOptions, type FoundFile, findFiles } from './bulk/find-files'
export type { FileResult, ReadingReport } from './bulk/line'
export { type ParseFilesOptions, parseFiles } from './bulk/parse-files'
export type { Shard } from './bulk/shard'
export { ReadError, type ReadErrorCode } from './read-error'
export { type ReadOptions, readBytes, readFile } from './read-file'
export {
  type Box,
  type Dropped,
  type FileFormat,
  type FileMetadata,
  type Place,
  type PlacedSpan,
  placesOf,
  type Reading,
  type ReadWarning,
} from './reading'
