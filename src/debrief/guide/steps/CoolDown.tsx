import { useState } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { Dialog } from '../../../ui/parts/Dialog'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'
import { StillMap } from './StillMap'

/** Step 1: the map stands still, roles are put down; one word, and a private way to say that one needs a moment. */
export function CoolDown({ look, writing, format, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const [needs, setNeeds] = useState(false)
  const { heldSeat } = look.reader
  const seat = look.scenario.play.seats.find(({ id }) => id === heldSeat)
  const observed = heldSeat === undefined ? t('steps.cool-down.aloudAny') : t('steps.cool-down.aloudObserved')
  const aloud = seat ? t('steps.cool-down.aloud', { seat: seat.name }) : observed
  return (
    <>
      <p className="gd-aloud">{aloud}</p>
      <StillMap look={look} format={format} />
      {!isBoard && (
        <>
          <Answer
            question={t('questions.word')}
            text={answerOf(writing.reflection, 'word')}
            onText={(text) => writing.answer('word', text)}
            rows={1}
            isOptional
          />
          {writing.reflection.form === 'alone' && (
            <Button look="plain" className="gd-need" onPress={() => setNeeds(true)}>
              {t('steps.cool-down.need')}
            </Button>
          )}
          <Dialog
            title={t('steps.cool-down.needTitle')}
            isOpen={needs}
            onClose={() => setNeeds(false)}
            actions={
              <>
                <Button onPress={look.onFile}>{t('leave.file')}</Button>
                <Button look="ink" onPress={() => setNeeds(false)} autoFocus>
                  {t('steps.cool-down.needBack')}
                </Button>
              </>
            }
          >
            <p>{t('steps.cool-down.needText')}</p>
          </Dialog>
        </>
      )}
    </>
  )
}
