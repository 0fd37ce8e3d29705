export { applyEdits, type Draft, type Edit, inOrder, openDraft, unitsOf } from './draft'
export { home, identityMap, type OffsetMap, WayHome } from './offset-map'
export { without } from './spans'
export { UnitTable, unitSet } from './unit-table'
