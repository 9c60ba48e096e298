import { authorChart } from '../../ui/i18n/en/authorChart'
import { addTexts } from '../../ui/i18n/late'

addTexts('authorChart', authorChart)
