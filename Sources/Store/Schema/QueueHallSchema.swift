// SPDX-License-Identifier: Apache-2.0
import Database

extension Schema {
    /// Which queue a number belongs to, beside the place as somebody wrote it: `Loket 3` and `loket  3` are one hall.
    static let queueHalls = Migration(
        "0075-queue-halls",
        sqlite: """
            ALTER TABLE queue_ticket ADD COLUMN hall TEXT NOT NULL DEFAULT '';
            UPDATE queue_ticket SET hall = lower(place);
            CREATE INDEX queue_ticket_hall ON queue_ticket (hall, day, number);
            CREATE INDEX queue_ticket_hall_waiting ON queue_ticket (hall, day, id) WHERE called_at IS NULL;
            CREATE INDEX queue_ticket_hall_called ON queue_ticket (hall, day, called_at) WHERE called_at IS NOT NULL;
            """)
}
