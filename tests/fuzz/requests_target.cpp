// A sequence of requests. After each the replies are JSON; what was refused has changed nothing; what was changed is judged
// as if opened anew, and its inverse takes it back.
#include <optional>
#include <sstream>
#include <vector>

#include "fuzz/target.h"
#include "json/service.h"

namespace hebiao::fuzz {
namespace {

using json::Json;

constexpr std::size_t kMostRequests = 12;

json::Service& service() {
  static auto made = json::Service::create();
  return *made;
}

// What a session holds, as the service tells it. A reader's mark goes with a cell that is typed in, and stays gone.
struct State {
  std::string package;
  std::string report;
};

Json without_marks(Json package) {
  for (Json& form : package["forms"]) form.erase("repairs");
  return package;
}

class Run {
 public:
  ~Run() {
    for (const int id : sessions_) ask({{"op", "close"}, {"session", id}});
    if (uses_packs_) ask({{"op", "use"}, {"packs", Json::array()}});
  }

  void request(const std::string& line) {
    const auto parsed = json::parse(line);
    if (!parsed || !parsed->is_object()) {
      require(ask_text(line)["ok"] == false, "nonsense is answered: " + line);
      return;
    }
    Json wanted = *parsed;
    const int session = session_of(wanted);
    const auto before = state_of(session);
    const Json reply = ask(wanted);
    const bool done = reply["ok"] == true;
    follow(wanted, done, reply);
    if (!before) return;
    const auto after = state_of(session);
    if (!done || !after) {
      require(done || (after && after->package == before->package && after->report == before->report), "a refused request changed something: " + line);
      return;
    }
    check_fresh(*after);
    check_undo(wanted, session, *before, *after);
  }

 private:
  static Json ask_text(const std::string& text) {
    const std::string answer = service().call(text);
    const auto reply = json::parse(answer);
    require(reply && reply->is_object() && reply->contains("ok") && (*reply)["ok"].is_boolean(), "no reply: " + answer.substr(0, 200));
    const bool done = (*reply)["ok"] == true;
    require(reply->contains(done ? "result" : "error"), "an empty reply: " + answer.substr(0, 200));
    require(done || !(*reply)["error"]["message"].get<std::string>().empty(), "refused without a word: " + text);
    return *reply;
  }
  static Json ask(const Json& request) { return ask_text(json::dump(request)); }

  // Sessions are numbered from 0 in the input, from anywhere in the service.
  int session_of(Json& request) const {
    const auto at = static_cast<std::size_t>(json::index_of(request, "session"));
    if (at >= sessions_.size()) return -1;
    request["session"] = sessions_[at];
    return sessions_[at];
  }

  static std::optional<State> state_of(int session) {
    const Json package = ask({{"op", "package"}, {"session", session}});
    const Json report = ask({{"op", "report"}, {"session", session}});
    if (package["ok"] != true) return std::nullopt;
    return State{json::dump(package["result"]), json::dump(report["result"])};
  }

  void follow(const Json& request, bool done, const Json& reply) {
    if (!done) return;
    const std::string op = json::string_of(request, "op");
    if (op == "open") sessions_.push_back(reply["result"]["session"].get<int>());
    if (op == "use") uses_packs_ = true;
  }

  static void check_fresh(const State& state) {
    const Json opened = ask({{"op", "open"}, {"package", *json::parse(state.package)}});
    require(opened["ok"] == true, "what was exported is refused: " + json::dump(opened));
    const int session = opened["result"]["session"].get<int>();
    const auto fresh = state_of(session);
    ask({{"op", "close"}, {"session", session}});
    require(fresh->package == state.package, "what was exported is read as something else");
    require(fresh->report == state.report, "a form after edits is judged as if it were another than opened anew");
  }

  // The request that takes one back, if there is one.
  static std::optional<Json> inverse(Json request, const Json& before) {
    const std::string op = json::string_of(request, "op");
    const std::string path = json::string_of(request, "path");
    const auto form = static_cast<std::size_t>(json::index_of(request, "form"));
    if (op == "addForm") return Json{{"op", "removeForm"}, {"form", before["forms"].size()}};
    if (op == "setPrevious") return Json{{"op", op}, {"previous", json::member(before, "previous")}};
    if (form >= before["forms"].size()) return std::nullopt;
    const Json& old = before["forms"][form];
    if (op == "removeForm" && form + 1 == before["forms"].size()) return Json{{"op", "addForm"}, {"form", old}};
    if (op == "setWaived") return Json{{"op", op}, {"form", form}, {"waived", json::member(old, "waived")}};
    if (op == "insertRow") request["op"] = "removeRow";
    else if (op == "moveRow") std::swap(request["at"], request["to"]);
    else if (op == "removeRow") request.update(Json{{"op", "insertRow"}, {"row", old[path][request["at"].get<std::size_t>()]}});
    else if (op == "set") request["text"] = old.at(Json::json_pointer("/" + path));
    else return std::nullopt;
    return request;
  }

  static void check_undo(const Json& request, int session, const State& before, const State& after) {
    const Json was = *json::parse(before.package);
    auto back = inverse(request, was);
    if (!back) return;
    (*back)["session"] = session;
    require(ask(*back)["ok"] == true, "cannot be undone: " + json::dump(request) + " by " + json::dump(*back));
    const Json undone = *json::parse(state_of(session)->package);
    require(json::dump(without_marks(undone)) == json::dump(without_marks(was)), "undo changes something else: " + json::dump(request));
    require(ask(request)["ok"] == true, "cannot be done again: " + json::dump(request));
    const Json redone = *json::parse(state_of(session)->package);
    require(json::dump(without_marks(redone)) == json::dump(without_marks(*json::parse(after.package))), "redo changes something else: " + json::dump(request));
  }

  std::vector<int> sessions_;
  bool uses_packs_ = false;
};

}  // namespace

void try_requests(Bytes bytes) {
  Run run;
  std::istringstream lines{std::string(text_of(bytes))};
  std::size_t left = kMostRequests;
  for (std::string line; left > 0 && std::getline(lines, line); --left) run.request(line);
}

}  // namespace hebiao::fuzz
