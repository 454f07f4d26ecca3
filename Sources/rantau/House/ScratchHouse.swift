// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// A house on an empty database that is thrown away: for what can be told without data.
struct ScratchHouse {
    let house: House
    private let folder: String

    /// Opens it in a folder of its own below the machine's folder for such things.
    static func open(home: String, publicURL: String) async throws -> ScratchHouse {
        let name = SystemEnvironment.keys.next(ScratchHouse.self).description
        let folder = FileManager.default.temporaryDirectory.path + "/rantau-\(name)"
        var options = HouseOptions()
        options.database = "sqlite:\(folder)/rantau.sqlite"
        options.keys = folder + "/keys"
        options.spool = folder + "/gate.spool"
        options.home = home
        options.replica = nil
        options.replicaBehind = nil
        options.logPages = nil
        return ScratchHouse(house: try await House.open(options, publicURL: publicURL), folder: folder)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
