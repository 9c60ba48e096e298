import { memo, type ReactNode, type Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `act`: the one filled accent button of a screen. `plain`: framed. `quiet`: words only. `ink`: filled, not an act. */
  readonly look?: 'act' | 'plain' | 'quiet' | 'ink'
  readonly size?: 'normal' | 'small' | 'square'
  readonly className?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** Every button of the product. */
export const Button = memo(function Button({ look = 'plain', size = 'normal', className = '', ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`button button-${look} button-${size} ${className}`} />
})
