import {
  type Connection,
  type Edge,
  type Node,
  type OnConnectEnd,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import { type KeyboardEvent, useEffect, useMemo } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useMayEdit, useValue } from '../forms/context'
import { type ChartViewProps, type StateMarks, useStateMarks } from './ChartList'
import type { Drawing } from './ChartPage'
import { type Layout, layoutChart, type PlacedState, type PlacedWay } from './layout'
import { nearestTowards, type Side } from './nearestTowards'
import { isSame, isWay, keyOf, type StatePath, stateAt } from './readChart'
import { StateNode } from './StateNode'
import { WayEdge } from './WayEdge'
import '@xyflow/react/dist/base.css'

export interface ChartPictureProps extends ChartViewProps {
  readonly onDraw: (drawing: Drawing) => void
}

export type StateNodeData = {
  readonly placed: PlacedState
  readonly marks: StateMarks
  readonly isChosen: boolean
  /** Whether the Tab key leads to it: to one state of the picture, arrow keys to the others. */
  readonly isStop: boolean
  readonly mayEdit: boolean
  readonly onChoose: () => void
}

export type WayEdgeData = {
  readonly placed: PlacedWay
  readonly words: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** Space around the whole chart, in pixels. */
const margin = 12
/** Width of the picture until it is measured. */
const usualWidth = 490

const nodeTypes = { state: StateNode }
const edgeTypes = { way: WayEdge }
const sides: Readonly<Record<string, Side>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The chart of an actor, drawn. Where things stand follows from the chart alone and is kept nowhere. */
export default function ChartPicture(props: ChartPictureProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  )
}

function Picture({ file, words, chosen, onShow, onDraw }: ChartPictureProps) {
  const { t } = useTranslation('authorChart')
  const name = String(useValue(file, ['name']) ?? '')
  const mayEdit = useMayEdit()
  const marksOf = useStateMarks(file)
  const width = useStore((flow) => flow.width)
  const widest = (width === 0 ? usualWidth : width) - 2 * margin
  const layout = useMemo(() => layoutChart(words.chart, words, widest), [words, widest])
  const { top } = words.chart
  const chosenPath = chosen === null ? null : isWay(chosen) ? chosen.from : chosen.path
  const stop = chosenPath ?? layout.states[0]?.state.path ?? []
  const nodes = layout.states.map((placed, index): Node<StateNodeData> => {
    const { state, x, y, width, height, isFrame } = placed
    const around = stateAt(top, state.path.slice(0, -1))
    return {
      id: keyOf(state.path),
      type: 'state',
      position: { x, y },
      width,
      height,
      zIndex: isFrame ? state.path.length - 10 : index,
      data: {
        placed,
        marks: marksOf(state, around),
        isChosen: chosen !== null && !isWay(chosen) && isSame(chosen.path, state.path),
        isStop: isSame(stop, state.path),
        mayEdit,
        onChoose: () => onShow(state.at),
      },
    }
  })
  const edges = layout.ways.map((placed): Edge<WayEdgeData> => {
    const { way } = placed
    return {
      id: way.at.join('/'),
      type: 'way',
      source: keyOf(way.from),
      target: keyOf(way.to ?? []),
      data: {
        placed,
        words: words.way(way),
        isChosen: chosen !== null && isWay(chosen) && String(chosen.at) === String(way.at),
        onChoose: () => onShow(way.at),
      },
    }
  })
  const connect = ({ source, target }: Connection) => onDraw({ from: source.split('.'), to: target.split('.') })
  // A transition may be let go of anywhere over a state, not only at the point where its arrow will end.
  const connectEnd: OnConnectEnd = (event, { isValid, fromNode }) => {
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0] : event
    const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.react-flow__node')
    const target = over?.querySelector<HTMLElement>('.state-box')?.dataset.state
    if (!isValid && fromNode && target !== undefined) onDraw({ from: fromNode.id.split('.'), to: target.split('.') })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const side = sides[event.key]
    const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-state]') : null
    const from = layout.states.find(({ state }) => keyOf(state.path) === here?.dataset.state)
    if (!side || !from) return
    event.preventDefault()
    const next = nearestTowards(layout.states, from, side)
    if (!next) return
    const key = CSS.escape(keyOf(next.state.path))
    event.currentTarget.querySelector<HTMLElement>(`.state-box[data-state="${key}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of many buttons is no set of fields
    <div
      className="chart-picture"
      role="group"
      aria-label={t('picture.label', { actor: name })}
      style={{ height: `min(62vh, ${layout.height + 2 * margin + 2}px)` }}
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnect={connect}
        onConnectEnd={connectEnd}
        autoPanOnConnect={false}
        nodesDraggable={false}
        nodesConnectable={mayEdit}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
        preventScrolling={false}
        minZoom={0.1}
        maxZoom={1.6}
        connectionRadius={40}
        proOptions={{ hideAttribution: true }}
      />
      <Size layout={layout} chosen={chosenPath} />
    </div>
  )
}

/** Least size at which the words of a chart are read with ease. */
const readable = 0.8

/** Buttons for the size of the picture; brings what is chosen into view. */
function Size({ layout, chosen }: { readonly layout: Layout; readonly chosen: StatePath | null }) {
  const { t } = useTranslation('authorChart')
  const { zoomIn, zoomOut, fitView, setViewport, setCenter, getViewport } = useReactFlow()
  const width = useStore((flow) => flow.width)
  const height = useStore((flow) => flow.height)
  const isDrawn = width > 0 && height > 0
  // The whole chart where it can be read then, else from its upper left corner.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the picture has its size
  useEffect(() => {
    if (!isDrawn) return
    const fits = Math.min((width - 2 * margin) / layout.width, (height - 2 * margin) / layout.height)
    const zoom = Math.min(1, Math.max(readable, fits))
    const first = layout.states.find(({ isFrame }) => !isFrame)
    const isWider = layout.width * zoom + 2 * margin > width
    // What is wider than the picture begins with its first state in the middle, or at its left edge.
    const middle = isWider && first ? first.x + first.width / 2 : layout.width / 2
    const x = width / 2 - middle * zoom
    void setViewport({ x: isWider ? Math.min(margin, x) : x, y: margin, zoom })
  }, [isDrawn])
  const found = chosen && layout.states.find(({ state }) => isSame(state.path, chosen))
  const [x, y] = found ? [found.x + found.width / 2, found.y + Math.min(found.height / 2, 120)] : [null, null]
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something else is chosen, or it stands elsewhere
  useEffect(() => {
    if (x === null || y === null || !isDrawn) return
    const view = getViewport()
    const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y]
    const isSeen = left > 60 && top > 30 && left < width - 60 && top < height - 30
    if (!isSeen) void setCenter(x, y, { zoom: Math.max(view.zoom, readable) })
  }, [x, y, isDrawn])
  return (
    <fieldset className="chart-size" aria-label={t('picture.tools')}>
      <Button look="quiet" size="square" aria-label={t('picture.in')} onPress={() => void zoomIn()}>
        <Icon name="plus" />
      </Button>
      <Button look="quiet" size="square" aria-label={t('picture.out')} onPress={() => void zoomOut()}>
        <Icon name="minus" />
      </Button>
      <Button look="quiet" size="square" aria-label={t('picture.fit')} onPress={() => void fitView({ padding: 0.05 })}>
        <Icon name="region" />
      </Button>
    </fieldset>
  )
}
