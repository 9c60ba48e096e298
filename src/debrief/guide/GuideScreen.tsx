import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { guide as guideTexts } from '../../ui/i18n/en/guide'
import { replay as replayTexts } from '../../ui/i18n/en/replay'
import { addTexts } from '../../ui/i18n/late'
import { isBoardView, type LookBackProps } from '../lookBack/lookBack'
import { BoardScreen } from './BoardScreen'
import { Guided } from './Guided'
import { WithReruns } from './WithReruns'
import '../debrief.css'
import './guide.css'

addTexts('guide', guideTexts)
// Its steps hold parts of the comparison and of the replay.
addTexts('compare', compareTexts)
addTexts('replay', replayTexts)

/** The guided debrief: on the screen of whoever writes or leads, or, by its address, in the projector's window. */
export function GuideScreen(props: LookBackProps) {
  const isBoard = isBoardView(props.view)
  return (
    <WithReruns look={props}>
      {(again) => (isBoard ? <BoardScreen look={props} again={again} /> : <Guided look={props} again={again} />)}
    </WithReruns>
  )
}
