import { wordsOf } from '@/components/shell/words'

export default wordsOf('report', 'approval')
