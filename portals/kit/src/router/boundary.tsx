import { Component, type ReactNode } from 'react';
import { PageUnread } from '../ui/absent.tsx';

type Props = {
  /** Where the page stands: at another address it is drawn anew. */
  at: string;
  retry: () => void;
  children: ReactNode;
};

type State = { at: string; failed: boolean };

/** Keeps a fault of one page inside that page: what stands around it lives, and so does the next page. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { at: this.props.at, failed: false };
  static getDerivedStateFromError = (): Partial<State> => ({ failed: true });
  static getDerivedStateFromProps = ({ at }: Props, state: State): State | null =>
    at === state.at ? null : { at, failed: false };
  override render() {
    const { retry, children } = this.props;
    if (!this.state.failed) return children;
    return <PageUnread fault={{ kind: 'bug', reference: null }} retry={retry} />;
  }
}
