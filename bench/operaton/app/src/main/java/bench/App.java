package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class App {
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final int LOOP_PASSES = 5;
  /** Instance id to the task it came to, without a query, as the product's observer does. */
  static final ConcurrentHashMap<String, String> TASKS = new ConcurrentHashMap<>();

  public static void main(String[] args) {
    endWithParent();
    SpringApplication.run(App.class, args);
  }

  /** Ends when standard input does: the bench that started us is gone, however it ended. */
  private static void endWithParent() {
    Thread watch = new Thread(() -> {
      try {
        while (System.in.read() >= 0) { }
      } catch (IOException gone) {
        // The same as its end.
      }
      // An orderly end would wait for a database that is gone as well.
      Runtime.getRuntime().halt(0);
    });
    watch.setDaemon(true);
    watch.start();
  }

  /** Counts passes; the product has a TaskHandler that does the same. */
  static class CountPass implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      Object before = execution.getVariable("passes");
      int passes = (before == null ? 0 : ((Number) before).intValue()) + 1;
      execution.setVariable("passes", passes);
      execution.setVariable("again", passes < LOOP_PASSES);
    }
  }

  @Bean
  ProcessEnginePlugin benchPlugin() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) listeners = new ArrayList<>();
        listeners.add(new BpmnParseListener() {
          @Override
          public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (!element.attribute("id").matches("task|A|B")) return;
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
                    task -> { if (Bench.collecting) TASKS.put(task.getProcessInstanceId(), task.getId()); });
          }

          @Override
          public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if ("bench-count".equals(element.attributeNS(new org.operaton.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "topic")))
              activity.setActivityBehavior(new ServiceTaskJavaDelegateActivityBehavior(new CountPass()));
          }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
      }
    };
  }
}
