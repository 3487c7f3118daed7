import { declareJob } from '@/lib/platform/queue'
import { ImportJob } from './schema'

/** Reads the whole file once and writes down what is wrong; stores nobody. */
export const CheckPersons = declareJob('person.check', ImportJob)
/** Stores the good rows. */
export const ImportPersons = declareJob('person.import', ImportJob)
/** Removes the uploaded file once it has served. */
export const DiscardPersonFile = declareJob('person.discardFile', ImportJob)
