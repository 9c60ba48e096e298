import { memo } from 'react'
import { useTranslation } from 'react-i18next'

const marks = ['danger', 'stream', 'unknown', 'crossing', 'camp', 'force'] as const

/** What the marks mean, once, in the same words as everywhere. */
export const MapKey = memo(function MapKey() {
  const { t } = useTranslation('play')
  const words = {
    danger: t('map.keyDanger'),
    stream: t('map.keyStream'),
    unknown: t('map.keyUnknown'),
    crossing: t('map.keyCrossing'),
    camp: t('map.keyCamp'),
    force: t('map.keyForce'),
  }
  return (
    <ul className="map-key">
      {marks.map((mark) => (
        <li key={mark}>
          <KeyMark mark={mark} />
          {words[mark]}
        </li>
      ))}
    </ul>
  )
})

function KeyMark({ mark }: { mark: (typeof marks)[number] }) {
  return (
    <svg className="key-mark" viewBox="0 0 24 20" aria-hidden="true" focusable="false">
      {mark === 'danger' && (
        <>
          <path className="key-danger" d="M12 2a8 8 0 1 1-7.6 5.5" />
          <path className="key-hatch" d="M7.5 12.5 14 6M8.5 15 16.5 7M11 16l6-6" />
        </>
      )}
      {mark === 'stream' && <path className="key-stream" d="M1 10h22" />}
      {mark === 'unknown' && (
        <>
          <circle className="key-unknown" cx="12" cy="10" r="6" />
          <path className="key-unknown-hatch" d="M8.5 11.5 13 7M9.5 14 15.5 8" />
        </>
      )}
      {mark === 'crossing' && (
        <>
          <circle className="key-crossing" cx="12" cy="10" r="7.5" />
          <path className="key-line" d="M9 6.5v7M15 6.5v7M9 10h6" />
        </>
      )}
      {mark === 'camp' && <path className="key-camp" d="M3.5 16 12 4.5 20.5 16zM12 10v6" />}
      {mark === 'force' && (
        <>
          <rect className="key-force" x="3.5" y="4" width="17" height="12" />
          <path className="key-force-sign" d="M7 7l10 6M17 7 7 13" />
        </>
      )}
    </svg>
  )
}
