import { type BoundJob, job } from '@/lib/door/job'
import { PrepareDeskMarks } from './delivery/declared-jobs'
import { prepareDesk } from './delivery/prepare-desk'
import { SendMail } from './mail/declared-jobs'
import { sendMails } from './mail/send-mails'
import { LayOutLetters, PrintLetters } from './print/declared-jobs'
import { layOutLetters } from './print/kept-template'
import { printLetters } from './print/print-letters'

export const noticeJobs: BoundJob[] = [
  job(LayOutLetters, layOutLetters),
  job(PrintLetters, printLetters),
  job(PrepareDeskMarks, prepareDesk),
  job(SendMail, sendMails),
]
