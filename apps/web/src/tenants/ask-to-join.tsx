'use client';

import type { JoinableTenant } from '@gatehouse/api/schemas';
import { NOTE_LENGTH } from '@gatehouse/domain/join-request';
import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** A tenant that the reader may ask to join, or has asked. */
export function AskToJoin({ tenant }: { tenant: JoinableTenant }) {
  const t = useTranslations('tenants.joinable');
  const { dateTime } = useFormatter();
  const { name, request } = tenant;
  const day = (at: Date) => dateTime(at, { dateStyle: 'long' });
  if (request?.status === 'refused') {
    const text = request.askAgainAt && t('refused.text', { day: day(request.askAgainAt) });
    return <Told title={t('refused.title', { tenant: name })} text={text} />;
  }
  if (request) {
    const text = t('waiting.text', { day: day(request.createdAt) });
    return (
      <Told title={t('waiting.title', { tenant: name })} text={text}>
        <Withdraw tenant={tenant} />
      </Told>
    );
  }
  return <AskForm tenant={tenant} />;
}

function AskForm({ tenant: { slug, name } }: { tenant: JoinableTenant }) {
  const t = useTranslations('tenants.joinable.ask');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const note = getText(values, 'note');
    await callApi('POST', '/me/joinable-tenants/ask', {
      body: { slug, ...(note !== '' && { note }) },
    });
    showToast({ tone: 'good', text: t('done', { tenant: name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { note: [] });
  return (
    <Card className="grid gap-3 p-5">
      <Title title={t('title', { tenant: name })} text={t('text')} />
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('note')}
          name="note"
          maxLength={NOTE_LENGTH}
          autoComplete="off"
          hint={t('noteHint')}
          error={faults.at.note}
        />
        <div>
          <Button type="submit" variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

interface TitleProps {
  title: string;
  text: string | null;
}

function Withdraw({ tenant: { slug, name } }: { tenant: JoinableTenant }) {
  const t = useTranslations('tenants.joinable.waiting');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    await callApi('POST', '/me/joinable-tenants/withdraw', { body: { slug } });
    showToast({ tone: 'good', text: t('withdrawn', { tenant: name }) });
    router.refresh();
  });
  return (
    <>
      <ProblemNotice problem={problem} />
      <div>
        <Button disabled={!ready} pending={pending} onClick={() => start()}>
          {t('withdraw')}
        </Button>
      </div>
    </>
  );
}

function Told({ children, ...props }: TitleProps & { children?: ReactNode }) {
  return (
    <Card className="grid gap-3 p-5">
      <Title {...props} />
      {children}
    </Card>
  );
}

function Title({ title, text }: TitleProps) {
  return (
    <div className="grid gap-1">
      <h2 className="text-base font-semibold wrap-anywhere">{title}</h2>
      <p className="text-sm text-ink-2">{text}</p>
    </div>
  );
}
