-- A card has one PIN that waits; a newer one takes its place.
CREATE UNIQUE INDEX outbox_entry_one_pin_waits ON outbox_entry (account_id, card_id)
  WHERE kind = 'pin' AND batch_no IS NULL AND ended_at IS NULL;
-- PINs that are still kept, by age: a handful at any time.
CREATE INDEX outbox_entry_pin_kept ON outbox_entry (queued_at)
  WHERE kind = 'pin' AND content_sealed IS NOT NULL;
ALTER TABLE outbox_entry ADD CONSTRAINT outbox_entry_pin_has_card
  CHECK (kind <> 'pin' OR card_id IS NOT NULL);
