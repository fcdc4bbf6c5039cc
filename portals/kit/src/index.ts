/** The design system of the portals: what they are built from. It knows no operation and no route of any of them. */
export { startPortal, type PortalDefinition, type PortalRoute, type Surround } from './app.tsx';
export { defineMessages, type Messages, type Translate } from './i18n/messages.ts';
export { LANGUAGES, directionOf, type Language } from './i18n/language.ts';
export { useLanguage } from './i18n/provider.tsx';
export { useKitT } from './i18n/kit-messages.ts';
export { useFormat, type Format } from './format/use-format.ts';
export { dayIn, daysBetween, type DayForm } from './format/date.ts';
export { countries, countryName, nationalities } from './format/country.ts';
export { latinDigits, readTypedDate, writeTypedDate } from './format/typed-date.ts';
export { useNow, useToday } from './session/clock.tsx';
export { useSession, useSessionState } from './session/session.tsx';
export type { SessionState } from './session/store.ts';
export { useAct, type Declined, type Done, type Outcome } from './graphql/use-act.ts';
export { useDeed, type Deed } from './graphql/use-deed.ts';
export { useAnswer, type Answered } from './graphql/use-answer.ts';
export { faultAt, faultOf, type Fault } from './graphql/fault.ts';
export { Heading } from './router/arrival.tsx';
export { Field, FieldError, FieldGroup, type FieldLook, type Tied } from './forms/field.tsx';
export {
  CheckField,
  ChoiceField,
  ChoicesField,
  DateField,
  SelectField,
  TextAreaField,
  TextField,
  type Option,
} from './forms/inputs.tsx';
export { answersWaiting, forgetAnswers } from './forms/device-store.ts';
export { useAfterPress } from './forms/use-after-press.ts';
export { useDeviceDraft } from './forms/use-device-draft.ts';
export { useLookAgain } from './graphql/use-look-again.ts';
export { useKeeper, type Kept } from './forms/use-keeper.ts';
export type { SendResult } from './forms/keeper.ts';
export { ErrorSummary, type FormError } from './forms/error-summary.tsx';
export { PageAbsent, PageUnread } from './ui/absent.tsx';
export { Act, ActLink, Acts, actClass, Reasons, type ActProps, type Reason } from './ui/act.tsx';
export { ActAnswer } from './ui/act-answer.tsx';
export { Ask, AskedAct } from './ui/ask.tsx';
export { Confirm, Dialog } from './ui/dialog.tsx';
export { DayAxis, ExplainedDate, Fold, Why, type Explained, type SumRow } from './ui/explained.tsx';
export { Icon, type IconName } from './ui/icon.tsx';
export { Answer, AsidePart, Entry, Facts, Ledger, Pairs, type Fact } from './ui/ledger.tsx';
export { Progress } from './ui/progress.tsx';
export { Saved, type SavedState } from './ui/saved.tsx';
export {
  Bones,
  FaultSay,
  NotYours,
  Nothing,
  Offline,
  PageBones,
  Panel,
  PanelDown,
  Unread,
} from './ui/states.tsx';
export { Say, Tag, type Tone } from './ui/status.tsx';
export { Sticker } from './ui/sticker.tsx';
export { Away, Day, Instant, Kbd, Law, Name, Ref } from './ui/text.tsx';
export {
  Steps,
  Thread,
  Walk,
  type Stage,
  type ThreadState,
  type ThreadStep,
} from './ui/thread.tsx';
export { TOAST_SECONDS, useToast, type Toast } from './ui/toast.tsx';
export type { Tab } from './ui/frame.tsx';
export { Clocked } from './desk/clocked.tsx';
export { CommandsProvider, useCommands, type Command } from './desk/commands.tsx';
export {
  CheckLines,
  Clocks,
  FileHead,
  Pane,
  Panes,
  Papers,
  PaperView,
  type CheckLine,
  type ClockLine,
  type Paper,
} from './desk/file.tsx';
export { Desk } from './desk/desk.tsx';
export { Rail, type RailGroup } from './desk/rail.tsx';
export { Table, TableFilter, type Choice, type Column } from './desk/table.tsx';
export {
  Agenda,
  PaperText,
  QuorumSeats,
  SeatLines,
  type AgendaLine,
  type SeatLine,
} from './desk/room.tsx';
