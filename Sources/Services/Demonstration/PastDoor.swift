// SPDX-License-Identifier: Apache-2.0
import Kernel

extension Door {
    /// The same door at another moment, so that what is told of the past is recorded with its own time.
    func at(_ instant: Instant) -> Door { Door(self, clock: .fixed(instant)) }

    private init(_ door: Door, clock: Clock) {
        database = door.database
        rules = door.rules
        keys = door.keys
        self.clock = clock
        ids = door.ids
        random = door.random
        settings = door.settings
        logger = door.logger
        hasher = door.hasher
        coverLaw = door.coverLaw
        tariff = door.tariff
        benefits = door.benefits
        gate = door.gate
        spool = door.spool
        mac = door.mac
    }
}
