export { type DateFound, findDate, isoDate, readDate } from './read-date'
