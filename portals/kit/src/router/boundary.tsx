import { Component, type ReactNode } from 'react';
import { PanelDown } from '../ui/states.tsx';

type Props = {
  /** The part in words: "Les rendez-vous". */
  part: string;
  /** What trying again does; without it the part is drawn anew. */
  retry?: () => void;
  children: ReactNode;
};

/** Keeps a fault of one part inside that part: the page around it lives. Trying again draws the part anew. */
export class PanelBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    if (!this.state.failed) return this.props.children;
    const retry = this.props.retry ?? (() => this.setState({ failed: false }));
    return (
      <PanelDown part={this.props.part} fault={{ kind: 'bug', reference: null }} retry={retry} />
    );
  }
}
