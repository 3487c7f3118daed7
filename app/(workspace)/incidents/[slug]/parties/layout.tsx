import { wordsOf } from '@/components/shell/words'

export default wordsOf('entrustment', 'approval')
