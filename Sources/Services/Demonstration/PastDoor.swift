// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension Door {
    /// The same door at another moment, so that what is told of the past is recorded with its own time.
    func at(_ instant: Instant) -> Door { Door(self, clock: .fixed(instant), pinned: pinned) }

    /// The same door under another law, so that an old answer can be given again.
    ///
    /// - Throws: `unknown-parameter` where the rule book lacks what this program computes with.
    public func under(_ rules: RuleBook) throws(Failure) -> Door { Door(self, clock: clock, pinned: try Law(rules)) }

    private init(_ door: Door, clock: Clock, pinned: Law?) {
        database = door.database
        keys = door.keys
        self.clock = clock
        ids = door.ids
        random = door.random
        settings = door.settings
        logger = door.logger
        hasher = door.hasher
        shelf = door.shelf
        self.pinned = pinned
        gate = door.gate
        spool = door.spool
        mac = door.mac
    }
}
