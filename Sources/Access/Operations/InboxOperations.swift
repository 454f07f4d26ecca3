// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewInbox = Operation(
        "inbox.view", "Read one's own messages and choose how to be told", [.worker, .relative], writes: true)
    public static let sendReminders = Operation(
        "reminder.send", "Send the reminders that are due", [.administrator], scope: .nobody, writes: true)

    /// What people are told.
    static let inboxOperations: [Operation] = [viewInbox, sendReminders]
}
